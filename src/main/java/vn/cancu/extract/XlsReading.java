package vn.cancu.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import vn.cancu.text.Block;

/// Reads an .xls with its fonts, sheet by sheet: its name, then its rows. A cell may be set in several fonts.
final class XlsReading {
    /// Larger ones are not read a second time: the whole of a file is held in memory.
    private static final long LARGEST = 20_000_000;

    private final HSSFWorkbook book;
    private final TextWriter out;
    private final DataFormatter formats = new DataFormatter(Locale.ROOT);

    private XlsReading(HSSFWorkbook book, TextWriter out) {
        this.book = book;
        this.out = out;
        formats.setUseCachedValuesForFormulaCells(true);
    }

    /// Writes the text of a file.
    ///
    /// @throws IOException when it cannot be read, or is too large to be read in this way
    /// @throws TextWriter.Full when the text reaches its limit
    static void read(Path file, TextWriter out) throws IOException, TextWriter.Full {
        if (Files.size(file) > LARGEST) {
            throw new IOException("too large: " + file);
        }
        try (var container = new POIFSFileSystem(file.toFile(), true);
                var book = new HSSFWorkbook(container)) {
            var reading = new XlsReading(book, out);
            for (Sheet sheet : book) {
                reading.sheet(sheet);
            }
        }
    }

    private void sheet(Sheet sheet) throws TextWriter.Full {
        out.end();
        out.page();
        out.begin(Block.Kind.HEADING);
        out.font("");
        out.text(sheet.getSheetName());
        out.end();
        for (Row row : sheet) {
            out.beginRow();
            for (Cell cell : row) {
                out.beginCell();
                cell(cell);
            }
            out.endRow();
        }
    }

    private void cell(Cell cell) throws TextWriter.Full {
        String own = book.getFontAt(cell.getCellStyle().getFontIndex()).getFontName();
        if (cell.getCellType() != CellType.STRING
                || !(cell.getRichStringCellValue() instanceof HSSFRichTextString rich)) {
            write(own, formats.formatCellValue(cell));
            return;
        }
        String text = rich.getString();
        int at = 0;
        String font = own;
        for (int i = 0; i < rich.numFormattingRuns(); i++) {
            int start = Math.clamp(rich.getIndexOfFormattingRun(i), at, text.length());
            write(font, text.substring(at, start));
            short index = rich.getFontOfFormattingRun(i);
            font = index == HSSFRichTextString.NO_FONT
                    ? own
                    : book.getFontAt(index).getFontName();
            at = start;
        }
        write(font, text.substring(at));
    }

    private void write(String font, String text) throws TextWriter.Full {
        out.font(font);
        out.inline(text.toCharArray(), 0, text.length());
    }
}
