package org.mingzhang.report.office;

import java.math.BigInteger;
import java.util.EnumSet;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocDefaults;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLanguage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The look of a letter after GB/T 9704: body in 仿宋 of size 三号, headings in 黑体. No font of a theme, no direct formatting. */
final class LetterStyles {
    static final String BODY_FONT = "仿宋";
    static final String HEAD_FONT = "黑体";
    static final String TITLE_FONT = "方正小标宋简体";
    static final String NUMBER_FONT = "宋体";

    private static final int TITLE = 44;
    private static final int BODY = 32;
    private static final int SMALL = 28;
    private static final int PITCH = 28;
    private static final int SMALL_PITCH = 24;
    private static final int TWIPS = 20;
    private static final int CHARACTER = 100;

    /** The kinds of paragraph. */
    enum Style {
        TITLE("OpinionTitle", "意见标题", TITLE_FONT, LetterStyles.TITLE, 36),
        ADDRESSEE("OpinionAddressee", "主送单位", BODY_FONT, BODY, PITCH),
        TEXT("OpinionText", "意见正文", BODY_FONT, BODY, PITCH),
        HEADING("OpinionHeading", "意见小标题", HEAD_FONT, BODY, PITCH),
        PROBLEM("OpinionProblem", "问题", BODY_FONT, BODY, PITCH),
        DETAIL("OpinionDetail", "问题说明", BODY_FONT, SMALL, SMALL_PITCH),
        ADVICE("OpinionAdvice", "建议", BODY_FONT, BODY, PITCH),
        CLOSING("OpinionClosing", "意见结尾", BODY_FONT, BODY, PITCH),
        SIGN("OpinionSign", "审核人", BODY_FONT, BODY, PITCH),
        SEAL("OpinionSeal", "签章", BODY_FONT, BODY, PITCH),
        DATE("OpinionDate", "日期", BODY_FONT, BODY, PITCH),
        PAGE("OpinionPage", "页码", NUMBER_FONT, SMALL, 20);

        private final String id;
        private final String chinese;
        private final String font;
        private final int halfPoints;
        private final int pitch;

        Style(String id, String chinese, String font, int halfPoints, int pitch) {
            this.id = id;
            this.chinese = chinese;
            this.font = font;
            this.halfPoints = halfPoints;
            this.pitch = pitch;
        }

        String id() {
            return id;
        }
    }

    private static final Set<Style> KEPT_WITH_NEXT = EnumSet.of(Style.HEADING, Style.PROBLEM, Style.CLOSING, Style.SIGN,
            Style.SEAL);

    private LetterStyles() {
    }

    static void addTo(XWPFDocument document) {
        CTStyles styles = CTStyles.Factory.newInstance();
        CTDocDefaults defaults = styles.addNewDocDefaults();
        CTRPr text = defaults.addNewRPrDefault().addNewRPr();
        font(text, BODY_FONT, BODY);
        CTLanguage language = text.addNewLang();
        language.setVal("en-US");
        language.setEastAsia("zh-CN");
        defaults.addNewPPrDefault();
        for (Style style : Style.values()) {
            add(styles.addNewStyle(), style);
        }
        document.createStyles().setStyles(styles);
    }

    private static void add(CTStyle added, Style style) {
        added.setType(STStyleType.PARAGRAPH);
        added.setStyleId(style.id);
        added.setCustomStyle(true);
        added.addNewName().setVal(style.chinese);
        added.addNewQFormat();
        CTPPrGeneral paragraph = added.addNewPPr();
        if (KEPT_WITH_NEXT.contains(style)) {
            paragraph.addNewKeepNext();
        }
        CTSpacing spacing = paragraph.addNewSpacing();
        spacing.setLineRule(STLineSpacingRule.EXACT);
        spacing.setLine(BigInteger.valueOf((long) style.pitch * TWIPS));
        spacing.setBefore(BigInteger.valueOf(before(style)));
        spacing.setAfter(BigInteger.valueOf(style == Style.TITLE ? (long) PITCH * TWIPS : 0));
        CTInd indent = paragraph.addNewInd();
        switch (style) {
            case TITLE, ADDRESSEE, PAGE -> { }
            case SEAL, DATE -> {
                indent.setRightChars(BigInteger.valueOf(4L * CHARACTER));
                indent.setRight(BigInteger.valueOf(4L * style.halfPoints * TWIPS / 2));
            }
            default -> {
                indent.setFirstLineChars(BigInteger.valueOf(2L * CHARACTER));
                indent.setFirstLine(BigInteger.valueOf(2L * style.halfPoints * TWIPS / 2));
            }
        }
        paragraph.addNewJc().setVal(switch (style) {
            case TITLE, PAGE -> STJc.CENTER;
            case SEAL, DATE -> STJc.RIGHT;
            case ADDRESSEE, HEADING, SIGN -> STJc.LEFT;
            default -> STJc.BOTH;
        });
        if (style == Style.TITLE || style == Style.HEADING) {
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(style == Style.TITLE ? 0 : 1));
        }
        font(added.addNewRPr(), style.font, style.halfPoints);
    }

    private static long before(Style style) {
        return switch (style) {
            case SIGN, SEAL -> (long) PITCH * TWIPS;
            default -> 0;
        };
    }

    private static void font(CTRPr text, String name, int halfPoints) {
        CTFonts fonts = text.addNewRFonts();
        fonts.setHint(STHint.EAST_ASIA);
        fonts.setAscii(name);
        fonts.setHAnsi(name);
        fonts.setEastAsia(name);
        fonts.setCs(name);
        text.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        text.addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
    }
}
