package vn.cancu.parse;

/// How many letters two words differ by.
final class Similar {
    private static final int LONGEST = 60;

    private Similar() {}

    /// Whether one word becomes the other by at most `most` letters put in, left out or exchanged.
    static boolean within(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most || a.length() > LONGEST || b.length() > LONGEST) {
            return false;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int exchanged = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(exchanged, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()] <= most;
    }
}
