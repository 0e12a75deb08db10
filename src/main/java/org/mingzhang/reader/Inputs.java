package org.mingzhang.reader;

import java.util.List;
import org.mingzhang.document.Problem;

/**
 * What the paths on the command line stand for.
 *
 * @param inputs   the files to check, in the order named, below a folder sorted by name; none twice
 * @param skipped  files in walked folders whose type is no disclosure
 * @param problems names that lead nowhere: missing, unreadable folders, folders with nothing to check
 */
public record Inputs(List<Input> inputs, List<Skipped> skipped, List<Problem> problems) {
    public Inputs {
        inputs = List.copyOf(inputs);
        skipped = List.copyOf(skipped);
        problems = List.copyOf(problems);
    }

    /** Looks the named files and folders up; opens none but to recognise fact files. */
    public static Inputs find(List<String> named) {
        InputFinder finder = new InputFinder();
        for (String name : named) {
            finder.add(name);
        }
        return finder.found();
    }
}
