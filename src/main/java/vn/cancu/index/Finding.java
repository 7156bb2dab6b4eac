package vn.cancu.index;

/// Something that `verify` found wrong.
///
/// @param place the file, document or record that is wrong
/// @param what is wrong, one line without a full stop
public record Finding(String place, String what) {

    /// As one line: `_3.cfs: checksum failed`.
    public String line() {
        return place + ": " + what;
    }
}
