/** What happened, will happen, may happen or is denied, in PLOVER's types. */
@NullMarked
package dev.parley.extract.event;

import org.jspecify.annotations.NullMarked;
