/** Who said what: attributions become statements. */
@NullMarked
package dev.parley.extract.statement;

import org.jspecify.annotations.NullMarked;
