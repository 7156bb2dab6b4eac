package vn.cancu.extract;

import java.util.Collections;
import java.util.List;

/// No OCR engine is installed: pages that need one wait.
///
/// @param description what is missing and what to do
record NoEngine(String description) implements OcrEngine {

    @Override
    public boolean isInstalled() {
        return false;
    }

    @Override
    public List<List<OcrWord>> read(List<Picture> pictures, Look look) {
        return Collections.nCopies(pictures.size(), List.of());
    }
}
