package vn.cancu.cli;

import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.cancu.citation.DocumentReader;
import vn.cancu.correction.CorrectionFile;
import vn.cancu.correction.ValidityFile;
import vn.cancu.extract.OcrEngine;
import vn.cancu.extract.PagePictures;
import vn.cancu.extract.TextExtractor;
import vn.cancu.library.Library;

/// The parts of the program that commands use; made by `App`.
///
/// @param corpus folder to index when no path is given
/// @param index index folder when `--index` is not given
/// @param reader reads texts
/// @param corrections the table of corrections
/// @param validity the register of validity
/// @param ocr looks for an OCR engine
/// @param extractor makes an extractor beside an index folder, in which it may keep recognised pages; the caller closes
///     it
/// @param pictures makes the renderer of page images for the site; the caller closes it
/// @param library opens the library over an index folder; the caller closes it
public record Services(
        Path corpus,
        Path index,
        DocumentReader reader,
        CorrectionFile corrections,
        ValidityFile validity,
        Supplier<OcrEngine> ocr,
        BiFunction<Path, OcrEngine, TextExtractor> extractor,
        Supplier<PagePictures> pictures,
        Function<Path, Library> library) {}
