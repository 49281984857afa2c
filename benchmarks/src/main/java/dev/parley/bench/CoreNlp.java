package dev.parley.bench;

import dev.parley.claim.Span;
import dev.parley.exchange.ClaimJson;
import dev.parley.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Stanford CoreNLP as a peer, in a process of its own: it is GPL, and nothing of ours links it. Its
 * jars come from {@code benchmarks/peers}, which only the Maven profile {@code peers} builds.
 *
 * <p>Its time is taken from its first file to its last, without loading, so that it is compared
 * with our warm reader.
 */
final class CoreNlp {
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
    List<String> texts = reports.stream().map(r -> r.text().value()).toList();
    long[] from = {0, 0};
    run(
        texts,
        line -> {
          if (line.startsWith("Processing file") && from[0] == 0) {
            from[0] = System.nanoTime();
          }
          if (line.startsWith("Annotating file") || line.startsWith("Annotation pipeline timing")) {
            from[1] = System.nanoTime();
          }
        },
        "-annotators",
        "tokenize,pos,lemma,ner,depparse,coref,quote",
        "-outputFormat",
        "conll");
    return words / ((from[1] - from[0]) / 1e9);
  }

  /**
   * Its chains of each text, by the coreference that it uses for English where nothing is set (the
   * statistical one). It is told that a blank line ends a sentence, which it does not assume.
   */
  static List<List<List<Span>>> chains(List<String> texts)
      throws IOException, InterruptedException {
    Path out =
        run(
            texts,
            line -> {},
            "-annotators",
            "tokenize,pos,lemma,ner,depparse,coref",
            "-ssplit.newlineIsSentenceBreak",
            "two",
            "-outputFormat",
            "json");
    List<List<List<Span>>> chains = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      chains.add(chains(Files.readString(out.resolve(i + ".txt.json"))));
    }
    return chains;
  }

  /** The chains in one file of its JSON: mentions are given by sentence and words, from 1. */
  static List<List<Span>> chains(String json) {
    JsonNode root = ClaimJson.MAPPER.readTree(json);
    List<List<Span>> chains = new ArrayList<>();
    for (JsonNode chain : root.get("corefs")) {
      List<Span> mentions = new ArrayList<>();
      for (JsonNode mention : chain) {
        JsonNode words =
            root.get("sentences").get(mention.get("sentNum").asInt() - 1).get("tokens");
        JsonNode first = words.get(mention.get("startIndex").asInt() - 1);
        JsonNode last = words.get(mention.get("endIndex").asInt() - 2);
        mentions.add(
            new Span(
                first.get("characterOffsetBegin").asInt(), last.get("characterOffsetEnd").asInt()));
      }
      chains.add(mentions);
    }
    return chains;
  }

  /**
   * Runs it over the texts, as files 0.txt, 1.txt and so on.
   *
   * @param said hears each line that it says
   * @return the folder of what it wrote
   */
  private static Path run(List<String> texts, Consumer<String> said, String... options)
      throws IOException, InterruptedException {
    Path jars = jars();
    Path folder = Files.createTempDirectory("bench-peer");
    List<String> names = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Path file = folder.resolve(i + ".txt");
      Files.writeString(file, texts.get(i));
      names.add(file.toString());
    }
    Path list = folder.resolve("files.list");
    Files.write(list, names);
    Path out = folder.resolve("out");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx6g",
                "-cp",
                jars + "/*",
                "edu.stanford.nlp.pipeline.StanfordCoreNLP",
                "-threads",
                String.valueOf(Runtime.getRuntime().availableProcessors()),
                "-filelist",
                list.toString(),
                "-outputDirectory",
                out.toString()));
    command.addAll(List.of(options));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    StringBuilder all = new StringBuilder();
    boolean began = false;
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        all.append(line).append('\n');
        began |= line.startsWith("Processing file");
        said.accept(line);
      }
    }
    if (process.waitFor() != 0 || !began) {
      throw new IllegalStateException("the peer failed:\n" + all);
    }
    return out;
  }
}
