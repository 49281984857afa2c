/** What the bench needs to see of the model's inside: the encoder without its heads. */
@NullMarked
package dev.parley.reader.model;

import org.jspecify.annotations.NullMarked;
