package org.mingzhang.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.policy.Notice;

/** File and line of a decision, out of the words a notice names them by. */
final class NoticePlace {
    private static final Pattern LINE = Pattern.compile("(.+?)\\s*第([1-9][0-9]{0,8})行");

    private NoticePlace() {
    }

    /** Group 1 the file, group 2 the line. */
    static Matcher of(Notice notice) {
        return LINE.matcher(notice.place());
    }
}
