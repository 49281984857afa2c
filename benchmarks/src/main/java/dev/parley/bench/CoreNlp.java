package dev.parley.bench;

import dev.parley.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Stanford CoreNLP as a peer, in a process of its own: it is GPL, and nothing of ours links it. Its
 * jars come from {@code benchmarks/peers}, which only the Maven profile {@code peers} builds.
 *
 * <p>What is taken is the time from its first file to its last, without loading, so that it is
 * compared with our warm reader.
 */
final class CoreNlp {
  private static final String ANNOTATORS = "tokenize,pos,lemma,ner,depparse,coref,quote";

  private CoreNlp() {}

  /**
   * Where its jars lie.
   *
   * @throws IllegalStateException where they do not, saying how to get them
   */
  static Path jars() {
    Path jars = Path.of(Bench.root(), "benchmarks", "peers", "target", "jars");
    if (!Files.isDirectory(jars)) {
      throw new IllegalStateException(
          "the peer's jars are not there; get them with:"
              + " mvn -B -Ppeers -pl benchmarks/peers package");
    }
    return jars;
  }

  /** Our words a second: the words of these reports by the time that the peer took. */
  static double wordsPerSecond(List<Report> reports, long words)
      throws IOException, InterruptedException {
    Path jars = jars();
    Path folder = Files.createTempDirectory("bench-peer");
    List<String> names = new ArrayList<>();
    for (int i = 0; i < reports.size(); i++) {
      Path file = folder.resolve(i + ".txt");
      Files.writeString(file, reports.get(i).text().value());
      names.add(file.toString());
    }
    Path list = folder.resolve("files.list");
    Files.write(list, names);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx6g",
                "-cp",
                jars + "/*",
                "edu.stanford.nlp.pipeline.StanfordCoreNLP",
                "-annotators",
                ANNOTATORS,
                "-threads",
                String.valueOf(Runtime.getRuntime().availableProcessors()),
                "-filelist",
                list.toString(),
                "-outputFormat",
                "conll",
                "-outputDirectory",
                folder.resolve("out").toString())
            .redirectErrorStream(true)
            .start();
    long began = 0;
    long done = 0;
    StringBuilder said = new StringBuilder();
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.append(line).append('\n');
        if (line.startsWith("Processing file") && began == 0) {
          began = System.nanoTime();
        }
        if (line.startsWith("Annotating file") || line.startsWith("Annotation pipeline timing")) {
          done = System.nanoTime();
        }
      }
    }
    if (process.waitFor() != 0 || began == 0) {
      throw new IllegalStateException("the peer failed:\n" + said);
    }
    return words / ((done - began) / 1e9);
  }
}
