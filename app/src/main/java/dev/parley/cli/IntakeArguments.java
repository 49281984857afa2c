package dev.parley.cli;

import dev.parley.claim.Edtf;
import dev.parley.intake.IntakeOptions;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How reports are taken in: the same options for all commands that take them. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class IntakeArguments {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "The date of reports that do not tell theirs: 2024-12-01, 2024-12 or 2024.")
  private @Nullable String published;

  @Option(
      names = "--outlet",
      paramLabel = "NAME",
      description = "The outlet of reports that do not name theirs.")
  private @Nullable String outlet;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "The encoding of text files (default: UTF-8), for example windows-1252.")
  private @Nullable String encoding;

  @Option(
      names = "--any-language",
      description = "Read reports that do not seem to be English, too.")
  private boolean anyLanguage;

  /**
   * What the options say.
   *
   * @throws ParameterException naming the option that says nothing
   */
  IntakeOptions options() {
    return new IntakeOptions(date(), outlet, charset(), anyLanguage, IntakeOptions.MAX_BYTES);
  }

  private @Nullable Edtf date() {
    try {
      return published == null ? null : Edtf.parse(published);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--published: " + e.getMessage() + ".");
    }
  }

  private @Nullable Charset charset() {
    try {
      return encoding == null ? null : Charset.forName(encoding);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new ParameterException(
          spec.commandLine(),
          "--encoding: '"
              + encoding
              + "' is no encoding that Java knows. Try windows-1252 or iso-8859-1.");
    }
  }
}
