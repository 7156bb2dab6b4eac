package vn.cancu.web;

import java.util.ArrayList;
import java.util.List;
import vn.cancu.text.PlacedWord;
import vn.cancu.text.Span;
import vn.cancu.web.page.TextView.Box;

/// Shows a stretch of recognised text on the picture of its page: one box a line of print.
final class PlaceOnPage {
    /// White around the words, in ten-thousandths of the page.
    private static final int MARGIN = 30;

    private PlaceOnPage() {}

    /// The boxes around the words of a stretch.
    ///
    /// @param words recognised words, in order of the text
    /// @param place what is to be shown
    /// @param page the text of the page that is looked at; words on others are left out
    /// @return in order of the text; empty when none of its words has a place
    static List<Box> boxes(List<PlacedWord> words, Span place, Span page) {
        var boxes = new ArrayList<Box>();
        for (PlacedWord word : words) {
            if (word.span().overlaps(place) && word.span().overlaps(page)) {
                Box box = new Box(
                        word.box().left(),
                        word.box().top(),
                        word.box().width(),
                        word.box().height());
                if (!boxes.isEmpty() && isOnOneLine(boxes.getLast(), box)) {
                    box = union(boxes.removeLast(), box);
                }
                boxes.add(box);
            }
        }
        return boxes.stream().map(PlaceOnPage::withMargin).toList();
    }

    /// Whether the middle of a word lies within the height of the line, and it goes on to the right.
    private static boolean isOnOneLine(Box line, Box word) {
        int middle = word.top() + word.height() / 2;
        return line.top() <= middle && middle <= line.top() + line.height() && word.left() >= line.left();
    }

    private static Box union(Box a, Box b) {
        int left = Math.min(a.left(), b.left());
        int top = Math.min(a.top(), b.top());
        int right = Math.max(a.left() + a.width(), b.left() + b.width());
        int bottom = Math.max(a.top() + a.height(), b.top() + b.height());
        return new Box(left, top, right - left, bottom - top);
    }

    private static Box withMargin(Box box) {
        return new Box(box.left() - MARGIN, box.top() - MARGIN, box.width() + 2 * MARGIN, box.height() + 2 * MARGIN);
    }
}
