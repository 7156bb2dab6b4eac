package vn.cancu.web.page;

import java.util.List;

/// The front page: what the site is, how much it holds, where to begin.
///
/// @param empty whether no document is held yet
/// @param loading whether files are being loaded now
/// @param counts documents, mentions, directives …
/// @param examples queries worth trying
/// @param cited most cited directives
/// @param newest documents by date of issue, newest first
public record FrontPage(
        boolean empty,
        boolean loading,
        List<Count> counts,
        List<Anchor> examples,
        List<DirectiveLine> cited,
        List<DocumentLine> newest)
        implements Page {

    public FrontPage {
        counts = List.copyOf(counts);
        examples = List.copyOf(examples);
        cited = List.copyOf(cited);
        newest = List.copyOf(newest);
    }

    @Override
    public String title() {
        return "Tra cứu kế hoạch và văn bản chỉ đạo";
    }

    /// The first documents show without a click.
    @Override
    public int refreshSeconds() {
        return empty && loading ? 3 : 0;
    }
}
