package dev.parley.extract.time;

/**
 * What some pieces of a text can be.
 *
 * @param symbol the grammar's name for such pieces
 * @param end one past the last piece
 * @param value of a type that goes with the symbol
 */
record Sense(String symbol, int end, Object value) {}
