package vn.cancu.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.cancu.extract.PagePicture;
import vn.cancu.extract.Reason;

/// Pictures drawn earlier, as many as there is room for, and which files cannot be drawn. Used by one thread at a time.
final class PictureCache {
    private static final long ROOM = 48L << 20;
    /// What an entry takes beside its bytes.
    private static final int ENTRY = 500;
    /// Pages of one file that may end their worker before the file is given up.
    private static final int DEATHS = 2;

    private final Map<PictureKey, PagePicture> pictures = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<String, Integer> deaths = new HashMap<>();
    private long bytes;

    /// What is known of a picture.
    Optional<PagePicture> get(PictureKey key) {
        Optional<PagePicture> known = Optional.ofNullable(pictures.get(key));
        boolean hopeless = deaths.getOrDefault(key.sha256(), 0) >= DEATHS;
        return known.isEmpty() && hopeless
                ? Optional.of(new PagePicture.Undrawn(Reason.CRASH, Reason.CRASH.label()))
                : known;
    }

    /// Keeps an answer that is new and will be the same next time.
    void put(PictureKey key, PagePicture picture) {
        if (get(key).isPresent()) {
            return;
        }
        boolean lasting = switch (picture) {
            case PagePicture.Drawn _ -> true;
            case PagePicture.Undrawn(var reason, var _) ->
                switch (reason) {
                    case TIMEOUT, MEMORY, CRASH -> {
                        deaths.merge(key.sha256(), 1, Integer::sum);
                        yield true;
                    }
                    case ENCRYPTED, DAMAGED, EMPTY, NO_TEXT, UNSUPPORTED, TOO_LARGE -> true;
                    case UNREADABLE, VANISHED, CHANGING -> false;
                };
        };
        if (lasting) {
            keep(key, picture);
        }
    }

    private void keep(PictureKey key, PagePicture picture) {
        pictures.put(key, picture);
        bytes += weight(picture);
        var oldest = pictures.entrySet().iterator();
        while (bytes > ROOM && oldest.hasNext()) {
            bytes -= weight(oldest.next().getValue());
            oldest.remove();
        }
    }

    private static long weight(PagePicture picture) {
        return ENTRY
                + switch (picture) {
                    case PagePicture.Drawn drawn -> drawn.jpeg().length;
                    case PagePicture.Undrawn _ -> 0L;
                };
    }
}
