package org.mingzhang.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.mingzhang.document.Location;
import org.mingzhang.rule.Checked;

/** Files as build servers name them: relative to the folder the program was started in, with forward slashes. */
final class RepositoryPath {
    private static final String HEX = "0123456789ABCDEF";
    private static final String MEMBER = "!/";

    private final String root;

    /** @param root the folder the program was started in, "" where every name stays as it was given */
    RepositoryPath(String root) {
        this.root = forward(root);
    }

    /** The file a place is in: of what stands in a ZIP, the ZIP; of what stands nowhere, the first file of the disclosure. */
    String of(Checked document, Location at) {
        String first = document.files().isEmpty() ? document.file() : document.files().get(0);
        return of(at.file().isEmpty() ? first : at.file());
    }

    /** The file with this name. */
    String of(String name) {
        String path = forward(JsonOutput.whole(name));
        int member = path.toLowerCase(java.util.Locale.ROOT).indexOf(".zip" + MEMBER);
        path = member < 0 ? path : path.substring(0, member + ".zip".length());
        if (!root.isEmpty() && path.startsWith(root.endsWith("/") ? root : root + "/")) {
            path = path.substring(root.length());
            path = path.startsWith("/") ? path.substring(1) : path;
        }
        return plain(path);
    }

    private static String forward(String name) {
        return java.io.File.separatorChar == '\\' ? name.replace('\\', '/') : name;
    }

    /** Without empty and dot steps. */
    private static String plain(String path) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.split("/")) {
            if (step.equals("..") && !steps.isEmpty() && !steps.getLast().equals("..")) {
                steps.removeLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return (path.startsWith("/") ? "/" : "") + String.join("/", steps);
    }

    /** Whether it is known from the folder the program was started in. */
    static boolean relative(String path) {
        return !path.startsWith("/") && !path.matches("[A-Za-z]:/.*");
    }

    /** The path as a URI reference; a file URI where it is not relative. */
    static String uri(String path) {
        StringBuilder uri = new StringBuilder(relative(path) ? "" : path.startsWith("/") ? "file://" : "file:///");
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~/".indexOf(c) >= 0) {
                uri.append(c);
            } else {
                uri.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return uri.toString();
    }
}
