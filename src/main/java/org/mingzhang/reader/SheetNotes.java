package org.mingzhang.reader;

/** What a reviewer has to know about a workbook besides its text. */
final class SheetNotes {
    private int errors;
    private String firstError = "";
    private int unsaved;
    private String firstUnsaved = "";

    /** A formula that shows an error. */
    void error(String place, String text) {
        firstError = errors == 0 ? place + " 的 " + text : firstError;
        errors++;
    }

    /** A formula whose result is not in the file. */
    void unsaved(String place) {
        firstUnsaved = unsaved == 0 ? place : firstUnsaved;
        unsaved++;
    }

    static void hidden(String sheet, BlockList blocks) {
        blocks.addProblem("工作表“" + sheet + "”是隐藏的，没有检查；如属公开内容，请取消隐藏后再检查", 0);
    }

    static void hidden(String sheet, SheetGrid.Hidden parts, BlockList blocks) {
        if (parts.rows() + parts.columns() > 0) {
            String rows = parts.rows() == 0 ? "" : parts.rows() + " 行";
            String columns = parts.columns() == 0 ? "" : parts.columns() + " 列";
            String both = rows + (rows.isEmpty() || columns.isEmpty() ? "" : "、") + columns;
            blocks.addProblem("工作表“" + sheet + "”有 " + both + "有内容但是隐藏的，没有检查；如属公开内容，请取消隐藏后再检查", 0);
        }
    }

    void addTo(BlockList blocks) {
        if (errors > 0) {
            blocks.addProblem("有 " + errors + " 个单元格显示公式错误（第一个是 " + firstError + "），这些数查不了；请改正公式后重新保存", 0);
        }
        if (unsaved > 0) {
            blocks.addProblem("有 " + unsaved + " 个公式没有保存计算结果（第一个是 " + firstUnsaved
                    + "），按空白处理；请用 Excel 或 WPS 打开并重新保存后再检查", 0);
        }
    }
}
