package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that hold what is expected, to be read and reviewed by people. After a wanted change:
 *
 * <pre>mvn -pl core,app -am -Dtest='dev/parley/cli/*Test' -Dsurefire.failIfNoSpecifiedTests=false
 *     -Dparley.golden=write test</pre>
 *
 * <p>writes them again; {@code git diff} then shows what changed.
 */
public final class Golden {
  public static final Path ROOT = Path.of(System.getProperty("parley.root", ".."));

  private Golden() {}

  public static void check(String name, String actual) {
    checkFile(ROOT.resolve("app/src/test/resources/golden").resolve(name), actual);
  }

  static void checkFile(Path file, String actual) {
    try {
      if ("write".equals(System.getProperty("parley.golden"))) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
      }
      assertThat(file).as("%s; rewrite with -Dparley.golden=write", file).exists();
      assertThat(actual)
          .as("%s; where the change is wanted, rewrite with -Dparley.golden=write", file)
          .isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
