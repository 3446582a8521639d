package fr.greffe.reading;

import fr.greffe.document.Box;

/**
 * The four numbers of a box. A byte says of each, in two bits, whether it is that of the box
 * before, a number that a float holds exactly, or a double.
 */
final class Sides {
  static final Box NO_BOX = new Box(0, 0, 0, 0);

  private static final int SAME = 0;
  private static final int SINGLE = 1;
  private static final int DOUBLE = 2;

  private Sides() {}

  static void write(Box before, Box box, Sink sink) {
    int x = form(before.x(), box.x());
    int y = form(before.y(), box.y());
    int width = form(before.width(), box.width());
    int height = form(before.height(), box.height());
    sink.int8(x | y << 2 | width << 4 | height << 6);
    write(x, box.x(), sink);
    write(y, box.y(), sink);
    write(width, box.width(), sink);
    write(height, box.height(), sink);
  }

  static Box read(Box before, Drain drain) {
    int forms = drain.int8();
    return new Box(
        read(forms, before.x(), drain),
        read(forms >> 2, before.y(), drain),
        read(forms >> 4, before.width(), drain),
        read(forms >> 6, before.height(), drain));
  }

  private static int form(double before, double side) {
    if (Double.doubleToRawLongBits(before) == Double.doubleToRawLongBits(side)) {
      return SAME;
    }
    return Double.doubleToRawLongBits((float) side) == Double.doubleToRawLongBits(side)
        ? SINGLE
        : DOUBLE;
  }

  private static void write(int form, double side, Sink sink) {
    if (form == SINGLE) {
      sink.int32(Float.floatToRawIntBits((float) side));
    } else if (form == DOUBLE) {
      sink.float64(side);
    }
  }

  private static double read(int form, double before, Drain drain) {
    return switch (form & 3) {
      case SAME -> before;
      case SINGLE -> drain.float32();
      default -> drain.float64();
    };
  }
}
