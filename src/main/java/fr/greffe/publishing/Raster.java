package fr.greffe.publishing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;

/** A drawing as points, for programs that cannot draw it. */
final class Raster {
  private static final int TIMES = 3;

  private Raster() {}

  static byte[] png(Block.Picture picture) throws IOException {
    PNGTranscoder transcoder = new PNGTranscoder();
    transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) picture.width() * TIMES);
    transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOWED_SCRIPT_TYPES, "");
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      transcoder.transcode(
          new TranscoderInput(new StringReader(picture.svg())), new TranscoderOutput(png));
    } catch (TranscoderException e) {
      throw new IOException(e);
    }
    return png.toByteArray();
  }
}
