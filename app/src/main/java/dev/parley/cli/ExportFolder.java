package dev.parley.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An export of several files, in a folder or in a zip file.
 *
 * @param part where it is made
 * @param target where it is put when it is whole
 */
record ExportFolder(Path part, Path target) {
  /** So that the same record gives the same bytes. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** Fills a folder. */
  interface Filling {
    void fill(Path folder) throws IOException;
  }

  static boolean zip(Path target) {
    return target.toString().toLowerCase(Locale.ROOT).endsWith(".zip")
        && !Files.isDirectory(target);
  }

  /** True where nothing is there, or an empty folder. */
  static boolean free(Path folder) {
    if (!Files.exists(folder)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> in = Files.list(folder)) {
      return in.findAny().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  void write(Filling filling) throws IOException {
    Path parent = target.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new NoSuchFileException(target.toString());
    }
    remove(part);
    Files.createDirectory(part);
    filling.fill(part);
    if (zip(target)) {
      Path packed = part.resolve("packed.zip");
      pack(packed);
      move(packed, target);
    } else {
      Files.deleteIfExists(target); // an empty folder
      move(part, target);
    }
  }

  private void pack(Path packed) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(part)) {
      files = all.sorted().toList();
    }
    try (ZipOutputStream zip =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(packed)))) {
      for (Path file : files) {
        ZipEntry entry = new ZipEntry(file.getFileName().toString());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
  }

  static void move(Path part, Path to) throws IOException {
    Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Takes away what was made before, a folder with its files. */
  static void remove(Path part) {
    if (!Files.exists(part)) {
      return;
    }
    try (Stream<Path> all = Files.walk(part)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      // It could not be written either, and that is told.
    }
  }
}
