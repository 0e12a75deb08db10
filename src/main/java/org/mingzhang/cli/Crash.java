package org.mingzhang.cli;

import org.mingzhang.rule.RuleFailedException;

/** What the user is told of a mistake in this program. */
final class Crash {
    private Crash() {
    }

    /** @param what what the developers need to see it again: 此文件, 所用命令 */
    static String message(Throwable cause, String what) {
        if (cause instanceof RuleFailedException failed) {
            return "规则“" + failed.rule() + "”运行时出错，没有检查完；请改正这条规则（" + failed.reason() + "）";
        }
        if (cause instanceof StackOverflowError) {
            return "内容嵌套太深，没有检查完；请用 Word、Excel 或浏览器打开后另存再检查";
        }
        return cause instanceof OutOfMemoryError
                ? "内存不足，没有检查完；请增大内存（如设置环境变量 JAVA_TOOL_OPTIONS=-Xmx2g）或拆分文件后重试"
                : "程序内部错误，没有检查完；请把" + what + "和本信息反馈给开发者（"
                        + cause.getClass().getName() + "）";
    }

    /** Prints the stack trace under {@code -Dmingzhang.debug}. */
    static void trace(Throwable cause, Terminal terminal) {
        if (System.getProperty("mingzhang.debug") != null) {
            cause.printStackTrace(terminal.err());
        }
    }
}
