package vn.cancu.extract;

import java.util.Locale;
import java.util.Set;
import org.apache.tika.parser.html.HtmlMapper;
import org.jspecify.annotations.Nullable;

/// Lets every element of a page through to [XhtmlText]. Tika would keep a few only, and glue together the lines that
/// `<br>` and `<div>` part: `Nơi nhận:<br>- Như trên;<br>- Lưu: VT.`
final class AllHtmlElements implements HtmlMapper {
    private static final Set<String> ATTRIBUTES = Set.of("start", "type", "value", "class", "face", "style");

    @Override
    public String mapSafeElement(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean isDiscardElement(String name) {
        return XhtmlText.isSilent(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public @Nullable String mapSafeAttribute(String element, String attribute) {
        String lower = attribute.toLowerCase(Locale.ROOT);
        return ATTRIBUTES.contains(lower) ? lower : null;
    }
}
