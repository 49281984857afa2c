/** What parties want, offer, take and turn down. */
@NullMarked
package dev.parley.extract.position;

import org.jspecify.annotations.NullMarked;
