package org.mingzhang.report.office;

/** What a reviewer enters against a requirement. */
enum Judgement {
    PASS("合格"), FAIL("不合格"), DOUBTFUL("疑似，需人工核对"), UNCHECKED("无法判断"), NOT_APPLICABLE("不适用"),
    WAIVED("已豁免"), BASELINED("原有问题");

    private final String chinese;

    Judgement(String chinese) {
        this.chinese = chinese;
    }

    String chinese() {
        return chinese;
    }

    /** As it stands before a count. */
    String counted() {
        return this == DOUBTFUL ? "疑似" : chinese;
    }
}
