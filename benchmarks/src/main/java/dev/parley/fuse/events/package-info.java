/** What the bench needs to see of how tellings are held against each other. */
@NullMarked
package dev.parley.fuse.events;

import org.jspecify.annotations.NullMarked;
