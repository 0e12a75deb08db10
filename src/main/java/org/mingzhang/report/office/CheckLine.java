package org.mingzhang.report.office;

import org.mingzhang.report.Judgement;

/**
 * A line of the check sheet: a requirement, or one finding against it. The words are fit to print, the lines of a
 * field are parted by line ends.
 *
 * @param requirement id and title
 * @param nature      错误, 疑似, 提示; "" without a finding
 * @param found       what stands at the place, "" where nothing does
 */
record CheckLine(String requirement, String dimension, Judgement judgement, String nature, String problem, String place,
                 String found, String expected, String basis, String fix, String decision) {
    static CheckLine of(String requirement, String dimension, Judgement judgement, String problem) {
        return new CheckLine(requirement, dimension, judgement, "", problem, "", "", "", "", "", "");
    }
}
