package dev.parley.fuse;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds whether words hold any of many phrases, looking at each letter once or twice. A blank of a
 * phrase stands for any one thing that is no letter; capitals do not matter.
 */
final class PhraseTree implements Predicate<String> {
  private static final int ASCII = 128;

  private final Node root = new Node();

  /** Where one or more phrases have got to. */
  private static final class Node {
    private final @Nullable Node[] ascii = new Node[ASCII];
    private final Map<Character, Node> others = new HashMap<>();
    private @Nullable Node between;
    private boolean end;

    private @Nullable Node after(char letter) {
      return letter < ASCII ? ascii[lower(letter)] : others.get(letter);
    }

    private Node grown(char letter) {
      if (letter == ' ') {
        between = between == null ? new Node() : between;
        return between;
      }
      Node next = after(letter);
      if (next == null) {
        next = new Node();
        if (letter < ASCII) {
          ascii[lower(letter)] = next;
        } else {
          others.put(letter, next);
        }
      }
      return next;
    }

    private static char lower(char letter) {
      return letter >= 'A' && letter <= 'Z' ? (char) (letter + ('a' - 'A')) : letter;
    }
  }

  PhraseTree(Collection<String> phrases) {
    for (String phrase : phrases) {
      Node at = root;
      for (int i = 0; i < phrase.length(); i++) {
        at = at.grown(phrase.charAt(i));
      }
      at.end = true;
    }
  }

  @Override
  public boolean test(String words) {
    for (int from = 0; from <= words.length(); from++) {
      if (ends(root, words, from)) {
        return true;
      }
    }
    return false;
  }

  private static boolean ends(Node node, String words, int at) {
    if (node.end) {
      return true;
    }
    if (at == words.length()) {
      return false;
    }
    Node next = node.after(words.charAt(at));
    if (next != null && ends(next, words, at + 1)) {
      return true;
    }
    int point = words.codePointAt(at);
    return node.between != null
        && !Character.isLetter(point)
        && ends(node.between, words, at + Character.charCount(point));
  }
}
