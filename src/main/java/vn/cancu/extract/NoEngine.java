package vn.cancu.extract;

import java.awt.image.BufferedImage;
import java.util.List;

/// No engine is installed: pages that need one wait.
///
/// @param description what is missing and what to do
record NoEngine(String description) implements OcrEngine {

    @Override
    public boolean isInstalled() {
        return false;
    }

    @Override
    public List<OcrWord> read(BufferedImage picture, int dpi, Look look) {
        return List.of();
    }
}
