package fr.greffe.rules;

import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads with which letters the matches of a pattern can begin. */
final class FirstLetters {
  private static final int KNOWN = 0x180;
  private static final Map<String, BitSet> SETS = new ConcurrentHashMap<>();

  /** Behind "(?<!": one class or kind of letters, and the bracket that closes. */
  private static final Pattern ALONE =
      Pattern.compile("(?:\\\\p\\{L}|\\[(?:[^\\[\\]\\\\]|\\\\p\\{\\w+}|\\\\[dsw-])*])\\)");

  private final String pattern;
  private int at;

  private FirstLetters(String pattern) {
    this.pattern = pattern;
  }

  /** What a pattern can begin with, or null where it is not understood. */
  static @Nullable First of(String pattern, int flags) {
    FirstLetters reader = new FirstLetters(pattern);
    First first = reader.alternatives(flags);
    return reader.at == pattern.length() ? first : null;
  }

  /**
   * What a part of a pattern can begin with.
   *
   * @param letters those below {@value #KNOWN}
   * @param empty whether it may match nothing
   * @param word whether it matches only where no letter stands before
   */
  record First(BitSet letters, boolean empty, boolean word) {
    static final First NOTHING = new First(new BitSet(), true, false);
    static final First WORD = new First(new BitSet(), true, true);

    First or(First other) {
      return new First(both(other), empty || other.empty, word && other.word);
    }

    First then(First next) {
      return empty
          ? new First(both(next), next.empty, word || next.word && letters.isEmpty())
          : this;
    }

    First optional() {
      return new First(letters, true, false);
    }

    private BitSet both(First other) {
      BitSet both = (BitSet) letters.clone();
      both.or(other.letters);
      return both;
    }
  }

  private @Nullable First alternatives(int flags) {
    First all = sequence(flags);
    while (all != null && here('|')) {
      at++;
      First next = sequence(flags);
      all = next == null ? null : all.or(next);
    }
    return all;
  }

  private @Nullable First sequence(int flags) {
    First all = First.NOTHING;
    while (at < pattern.length() && !here('|') && !here(')')) {
      First item = item(flags);
      if (item == null) {
        return null;
      }
      all = all.then(quantified(item));
    }
    return all;
  }

  private First quantified(First item) {
    First first = item;
    if (here('?') || here('*')) {
      first = item.optional();
      at++;
    } else if (here('+')) {
      at++;
    } else if (here('{')) {
      boolean none = pattern.startsWith("{0", at) && !Character.isDigit(pattern.charAt(at + 2));
      first = none ? item.optional() : item;
      at = pattern.indexOf('}', at) + 1;
    } else {
      return item;
    }
    if (here('?') || here('+')) {
      at++;
    }
    return first;
  }

  private @Nullable First item(int flags) {
    char c = pattern.charAt(at);
    if (c == '(') {
      return group(flags);
    }
    if (c == '^' || c == '$') {
      at++;
      return First.NOTHING;
    }
    int from = at;
    if (c == '[') {
      at = classEnd(at);
    } else if (c == '\\') {
      return escape(flags);
    } else {
      at += Character.charCount(pattern.codePointAt(at));
    }
    return at < 0 || at > pattern.length() ? null : set(pattern.substring(from, at), flags);
  }

  private @Nullable First escape(int flags) {
    int from = at;
    char kind = pattern.charAt(at + 1);
    if (kind == 'b' || kind == 'B') {
      at += 2;
      return First.NOTHING;
    }
    if (Character.isDigit(kind) || "kQGAzZRXEc".indexOf(kind) >= 0) {
      return null;
    }
    boolean braced = at + 2 < pattern.length() && pattern.charAt(at + 2) == '{';
    if ("pPxN".indexOf(kind) >= 0 && braced) {
      at = pattern.indexOf('}', at) + 1;
    } else {
      at += kind == 'u' ? 6 : kind == 'x' ? 4 : "pP".indexOf(kind) >= 0 ? 3 : 2;
    }
    return set(pattern.substring(from, at), flags);
  }

  /** A bracket; a look around says nothing of where the match begins. */
  private @Nullable First group(int flags) {
    at++;
    boolean around = false;
    boolean behindNone = false;
    int inside = flags;
    if (here('?')) {
      at++;
      if (pattern.startsWith("<=", at) || pattern.startsWith("<!", at)) {
        around = true;
        at += 2;
        behindNone = ALONE.matcher(pattern).region(at, pattern.length()).lookingAt();
      } else if (here('=') || here('!')) {
        around = true;
        at++;
      } else if (here('<')) {
        at = pattern.indexOf('>', at) + 1;
      } else if (here('>')) {
        at++;
      } else {
        int colon = pattern.indexOf(':', at);
        String said = colon < 0 ? "?" : pattern.substring(at, colon);
        if (!said.matches("[iu]{0,2}(?:-i)?")) {
          return null;
        }
        boolean off = said.endsWith("-i");
        boolean on = said.startsWith("i") || said.startsWith("ui");
        inside =
            off ? flags & ~Pattern.CASE_INSENSITIVE : on ? flags | Pattern.CASE_INSENSITIVE : flags;
        at = colon + 1;
      }
    }
    First first = alternatives(inside);
    if (first == null || !here(')')) {
      return null;
    }
    at++;
    if (!around) {
      return first;
    }
    return behindNone && holdsLetters(first) ? First.WORD : First.NOTHING;
  }

  /** Whether what may not stand before is any letter, alone. */
  private static boolean holdsLetters(First before) {
    return IntStream.range(0, KNOWN).filter(Character::isLetter).allMatch(before.letters()::get);
  }

  /** Behind the bracket that closes a class, classes inside it included; -1 without. */
  private int classEnd(int from) {
    int depth = 0;
    for (int i = from; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        depth++;
      } else if (c == ']' && --depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  /** The letters that a class or a single letter stands for. */
  private static First set(String one, int flags) {
    BitSet letters =
        SETS.computeIfAbsent(
            flags + one,
            key -> {
              Predicate<String> matches = Pattern.compile(one, flags).asMatchPredicate();
              BitSet set = new BitSet(KNOWN);
              IntStream.range(0, KNOWN)
                  .filter(letter -> matches.test(String.valueOf((char) letter)))
                  .forEach(set::set);
              return set;
            });
    return new First(letters, false, false);
  }

  private boolean here(char c) {
    return at < pattern.length() && pattern.charAt(at) == c;
  }
}
