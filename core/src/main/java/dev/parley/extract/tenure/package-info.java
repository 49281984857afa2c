/** Who holds which office. */
@NullMarked
package dev.parley.extract.tenure;

import org.jspecify.annotations.NullMarked;
