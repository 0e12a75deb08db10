package org.mingzhang.report;

/** What a reviewer enters against a requirement: the outcome after the decisions about its findings. */
public enum Judgement {
    FAIL("violation", "不合格", "✗"), DOUBTFUL("doubtful", "疑似，需人工核对", "！"), PASS("pass", "合格", "✓"),
    UNCHECKED("unchecked", "无法判断", "？"), NOT_APPLICABLE("not-applicable", "不适用", "－"), WAIVED("waived", "已豁免", "○"),
    BASELINED("baselined", "原有问题", "○");

    private final String id;
    private final String chinese;
    private final String sign;

    Judgement(String id, String chinese, String sign) {
        this.id = id;
        this.chinese = chinese;
        this.sign = sign;
    }

    String id() {
        return id;
    }

    public String chinese() {
        return chinese;
    }

    /** As it stands before a count. */
    public String counted() {
        return this == DOUBTFUL ? "疑似" : chinese;
    }

    /** Tells it apart without colour. */
    String sign() {
        return sign;
    }

    /** Whether it is counted even where there is none. */
    boolean usual() {
        return this != WAIVED && this != BASELINED;
    }
}
