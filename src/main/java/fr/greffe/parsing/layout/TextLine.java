package fr.greffe.parsing.layout;

import java.util.List;
import java.util.stream.Collectors;

/** A line: its tokens, one space between them. */
public record TextLine(List<Token> tokens) {
  public TextLine {
    tokens = List.copyOf(tokens);
  }

  /** A line of a format without places. */
  public static TextLine of(String text) {
    return new TextLine(List.of(Token.of(text)));
  }

  public String text() {
    return tokens.stream().map(Token::text).collect(Collectors.joining(" "));
  }
}
