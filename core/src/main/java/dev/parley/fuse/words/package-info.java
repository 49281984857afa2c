/**
 * What the views have in common when they compare short pieces of text: a term that a party wants,
 * a word for who is counted.
 *
 * <p>{@link dev.parley.fuse.words.Gist} holds the telling words of such a piece. Trap: pieces
 * without one ("it", "that") tell nothing, and are like nothing. {@link
 * dev.parley.fuse.words.Meanings} tells how near words of different spelling are to each other.
 */
@NullMarked
package dev.parley.fuse.words;

import org.jspecify.annotations.NullMarked;
