package dev.parley.record;

/**
 * How many claims the answers so far held back.
 *
 * @param reports claims of restricted reports, which did not go out at all
 * @param words claims that name a restricted source, which went out without its name and words
 * @param places claims that do not name it and stand in a report that does, which went out without
 *     the title, address and path of the report
 * @param withdrawn claims of withdrawn reports
 */
public record Withheld(int reports, int words, int places, int withdrawn) {}
