package dev.parley.claim;

/**
 * Which reader or which rules made something.
 *
 * @param number grows by one with every change that can change a claim; the highest counts
 * @param name for people: "opennlp-2.5"
 */
public record Version(int number, String name) implements Comparable<Version> {
  public Version {
    if (number < 1 || name.isBlank()) {
      throw new IllegalArgumentException("a version needs a number from 1 and a name");
    }
  }

  @Override
  public int compareTo(Version other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return number + " (" + name + ")";
  }
}
