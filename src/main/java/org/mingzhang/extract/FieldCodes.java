package org.mingzhang.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Field codes of word processors that were printed instead of being evaluated. */
final class FieldCodes {
    private static final Pattern CODE = Pattern.compile(
            "(?:^|[^A-Za-z])((?:TC|TOC|XE|SEQ|REF|PAGEREF|HYPERLINK|INCLUDEPICTURE|EMBED|MERGEFIELD|EQ)"
                    + "[\\s\\u00a0\"“][^\\\\]{0,300}\\\\[a-zA-Z*@#])");

    private FieldCodes() {
    }

    /** Index of the first field code, -1 when there is none. */
    static int start(String printed) {
        Matcher matcher = CODE.matcher(printed);
        return matcher.find() ? matcher.start(1) : -1;
    }
}
