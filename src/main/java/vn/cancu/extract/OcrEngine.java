package vn.cancu.extract;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Port: OCR of pictures.
public sealed interface OcrEngine permits TesseractEngine, NoEngine {

    /// Looks for an engine on this machine.
    ///
    /// @param environment of this process; its `PATH` names the folders to look in
    /// @param timeout longest time for one picture
    static OcrEngine find(Map<String, String> environment, Duration timeout) {
        return TesseractEngine.find(environment.getOrDefault("PATH", ""), environment, timeout);
    }

    /// No engine: pages that need one wait.
    static OcrEngine none() {
        return new NoEngine("switched off: pages that are pictures wait for OCR");
    }

    /// Whether letters can be recognised here.
    boolean isInstalled();

    /// Program, version and language, `tesseract 5.3.0 (vie)`; without an engine, what to do to have one.
    String description();

    /// Recognises the words of pictures. Several at once cost the engine's start only once; what is read of each does
    /// not depend on the others.
    ///
    /// @param pictures may be none
    /// @param look how to look at all of them
    /// @return for each picture its words in the engine's order; none for an empty picture
    /// @throws IOException when the engine fails at one of them or takes longer than it may
    List<List<OcrWord>> read(List<Picture> pictures, Look look) throws IOException;

    /// A picture with letters.
    ///
    /// @param grey in shades of grey
    /// @param dpi its resolution in dots an inch
    record Picture(BufferedImage grey, int dpi) {}

    /// How to look at a picture.
    enum Look {
        /// A page: find its columns and lines.
        PAGE,
        /// One column of lines.
        COLUMN,
        /// Words scattered about, among seals and strokes of the pen.
        SCATTERED
    }
}
