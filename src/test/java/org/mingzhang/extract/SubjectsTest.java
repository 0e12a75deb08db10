package org.mingzhang.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Location;
import org.mingzhang.document.Paragraph;
import org.mingzhang.document.Table;
import org.mingzhang.fact.Subject;
import org.mingzhang.pack.Pack;

/** Who and what, by title pages and fields of many kinds. Lines are parted by " / ", cells by " | "; "-" stands for unknown. */
class SubjectsTest {
    private static final Pack PACK = Pack.bundled();

    /** Titles in one line: every kind of body, every order of the words. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            青山市教育局2024年部门预算;                       青山市教育局 2024 budget department - county
            贵州省水利厅2023年度部门决算公开;                   贵州省水利厅 2023 final department guizhou province
            2025年大同市云州区民政局部门预算公开;                 大同市云州区民政局 2025 budget department shanxi county
            甘肃省临洮县文化馆2024年单位预算说明;                 甘肃省临洮县文化馆 2024 budget unit gansu county
            中共宜宾市委组织部2024年部门预算编制说明;              中共宜宾市委组织部 2024 budget department sichuan city
            中共河南省委宣传部2022年度部门决算;                  中共河南省委宣传部 2022 final department henan province
            桂林市人民代表大会常务委员会办公室2024年部门预算;         桂林市人民代表大会常务委员会办公室 2024 budget department guangxi city
            中国人民政治协商会议辽宁省委员会2021年度部门决算;          中国人民政治协商会议辽宁省委员会 2021 final department liaoning province
            长春市中级人民法院2024年度部门决算;                  长春市中级人民法院 2024 final department jilin city
            安徽省芜湖市镜湖区人民检察院2024年部门预算;             安徽省芜湖市镜湖区人民检察院 2024 budget department anhui county
            共青团内蒙古自治区委员会2024年部门预算;               共青团内蒙古自治区委员会 2024 budget department innerMongolia province
            宁夏回族自治区总工会2023年度部门决算;                宁夏回族自治区总工会 2023 final department ningxia province
            九三学社湖北省委员会2024年部门预算;                  九三学社湖北省委员会 2024 budget department hubei province
            义乌市稠城街道办事处2024年部门预算;                  义乌市稠城街道办事处 2024 budget department - county
            南昌市红谷滩区沙井街道办事处2024年度部门决算;            南昌市红谷滩区沙井街道办事处 2024 final department jiangxi county
            清溪镇人民政府2024年部门预算;                     清溪镇人民政府 2024 budget department - county
            哈尔滨市第三中学校2025年单位预算公开;                哈尔滨市第三中学校 2025 budget unit heilongjiang city
            海口市妇幼保健院二〇二四年度单位决算;                 海口市妇幼保健院 2024 final unit hainan city
            洛阳市高新技术产业开发区管理委员会2024年部门预算;         洛阳市高新技术产业开发区管理委员会 2024 budget department henan city
            天津市滨海新区市场监督管理局2024年部门预算;             天津市滨海新区市场监督管理局 2024 budget department tianjin county
            天津市市场监督管理委员会2024年部门预算;               天津市市场监督管理委员会 2024 budget department tianjin province
            运城市城市管理局2024年部门预算;                    运城市城市管理局 2024 budget department shanxi city
            都匀市文峰镇人民政府2024年部门预算;                 都匀市文峰镇人民政府 2024 budget department - county
            新疆维吾尔自治区昌吉回族自治州玛纳斯县财政局2024年部门预算;   新疆维吾尔自治区昌吉回族自治州玛纳斯县财政局 2024 budget department xinjiang county
            延边朝鲜族自治州农业农村局2024年部门预算;              延边朝鲜族自治州农业农村局 2024 budget department jilin city
            阿里地区行政公署办公室2024年部门预算;                阿里地区行政公署办公室 2024 budget department tibet city
            新疆生产建设兵团审计局2023年度部门决算;               新疆生产建设兵团审计局 2023 final department xinjiang province
            大厂回族自治县应急管理局2024年部门预算;               大厂回族自治县应急管理局 2024 budget department - county
            国家粮食局2016年部门预算;                        国家粮食局 2016 budget department central central
            财政部2024年度部门决算;                         财政部 2024 final department central central
            水利部黄河水利委员会2024年度单位预算;                水利部黄河水利委员会 2024 budget unit central central
            """)
    void title(String lines, String expected) {
        assertEquals(expected.strip(), found("说明.txt", lines));
    }

    /** Titles over several lines, with what else stands on a cover. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            宿州市 / 林业局 / 2024年度部门决算 / 目录;                      宿州市林业局 2024 final department anhui city
            2024年度 / 安顺市档案馆 / 单位预算 / 二〇二四年二月 / 目录;           安顺市档案馆 2024 budget unit guizhou city
            附件3 / 2023年度部门决算公开 / 部门名称：毕节市体育局 / 目录;           毕节市体育局 2023 final department guizhou city
            附件1：伊春市林业和草原局2024年部门预算;                        伊春市林业和草原局 2024 budget department heilongjiang city
            河池市司法局 / 部门预算公开 / （2024年度） / 目录;                 河池市司法局 2024 budget department guangxi city
            重庆市渝中区2024年区级部门预算 / 预算主管部门：重庆市渝中区审计局 / 目录;   重庆市渝中区审计局 2024 budget department chongqing county
            白银市科学技术局信息公开 / 2024年部门预算 / 目录;                   白银市科学技术局 2024 budget department gansu city
            四川省2024年省级部门预算 / 预算单位：四川省图书馆;                  四川省图书馆 2024 budget department sichuan province
            关于公布崇左市统计局2024年部门预算的说明;                        崇左市统计局 2024 budget department guangxi city
            中共三门峡市 / 委党校2024年 / 单位预算 / 目录;                    中共三门峡市委党校 2024 budget unit henan city
            武威市2024年 / 民政局部门预算;                              武威市民政局 2024 budget department gansu city
            """)
    void cover(String lines, String expected) {
        assertEquals(expected.strip(), found("说明.txt", lines));
    }

    /** Words that lead astray. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            # 预算 in a name
            2024年铜仁市财政局预算编审中心单位预算;                         铜仁市财政局预算编审中心 2024 budget unit guizhou city
            鹤壁市财政预算评审中心2023年度单位决算公开;                       鹤壁市财政预算评审中心 2023 final unit henan city
            # years beside the year
            周口市交通运输局2024年部门预算及2024-2026年支出规划;              周口市交通运输局 2024 budget department henan city
            定西市统计局2024—2026年部门预算;                           定西市统计局 - budget department gansu city
            商丘市水利局2024年部门预算 / 一、2023年部门决算情况 / 二、2024年部门预算情况; 商丘市水利局 2024 budget department henan city
            # another region in the name or beside it
            太原市人民政府驻海口市办事处2024年部门预算;                       太原市人民政府驻海口市办事处 2024 budget department shanxi city
            驻马店市信访局2024年部门预算 / 一、对口支援新疆维吾尔自治区哈密市;         驻马店市信访局 2024 budget department henan city
            援疆前方指挥部2024年部门预算;                               援疆前方指挥部 2024 budget department - -
            国家税务总局乐山市税务局2024年单位预算;                          国家税务总局乐山市税务局 2024 budget unit central central
            # 区 and 市 in other words
            长治市社区矫正管理局2024年部门预算;                            长治市社区矫正管理局 2024 budget department shanxi city
            防城港市自然保护区管理中心2024年单位预算;                        防城港市自然保护区管理中心 2024 budget unit guangxi city
            宜昌市经济技术开发区财政局2024年部门预算;                        宜昌市经济技术开发区财政局 2024 budget department hubei city
            西宁市市政公用事业服务中心2024年单位预算;                        西宁市市政公用事业服务中心 2024 budget unit qinghai city
            北海市超级市场管理办公室2024年部门预算;                          北海市超级市场管理办公室 2024 budget department guangxi city
            成都城市更新服务中心2024年单位预算;                            成都城市更新服务中心 2024 budget unit - -
            上海路街道办事处2024年部门预算;                              上海路街道办事处 2024 budget department - county
            河南师范大学2024年部门预算;                                 河南师范大学 2024 budget department - -
            河南测绘地理信息中心2024年单位预算;                            河南测绘地理信息中心 2024 budget unit henan province
            # nothing that names a body
            目录 / 第一部分 2024年部门预算情况说明 / 一、部门收支;                 - 2024 budget department - -
            2024年预算公开;                                        - 2024 budget unknown - -
            本部门2024年部门预算;                                    - 2024 budget department - -
            晋中市2024年预算;                                      - 2024 budget unknown shanxi city
            会议纪要 / 一、研究2025年工作;                               - - unknown unknown - -
            """)
    void trap(String lines, String expected) {
        assertEquals(expected.strip(), found("说明.txt", lines));
    }

    /** The tables alone: fields, codes, years over tables. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            预算01表 收支总表 / 金额单位：万元 / 收入 | 支出 / （2024年度） / 部门名称 | 赤峰市地震局;     赤峰市地震局 2024 budget department innerMongolia city
            表1 2024年收支预算总表 / 单位名称：吐鲁番市博物馆 单位：万元 / 2024年单位预算支出表;   吐鲁番市博物馆 2024 budget unit xinjiang city
            收入支出决算总表 / 部门：三沙市审计局 金额单位：万元 / 2023年度;                  三沙市审计局 2023 final department hainan city
            一、2024年部门预算表 / 211003黄山市供销合作社 | 单位：元;                      黄山市供销合作社 2024 budget department anhui city
            305-黄冈市红十字会 单位：万元 / 2024年部门预算收支总表;                        黄冈市红十字会 2024 budget department hubei city
            编制单位：（盖章） / 2024年部门预算收支总表 / 单位：万元;                        - 2024 budget department - -
            单位名称 | 合计 | 一般公共预算 / 2024年部门预算收支总表;                         - 2024 budget department - -
            泸州市幼儿园2024年单位预算 / 部门名称：泸州市教育局 单位：万元;                     泸州市幼儿园 2024 budget unit sichuan city
            中原大学2024年部门预算 / 主管部门及代码 | [105]教育部 | 实施单位 | 中原大学本级;          中原大学 2024 budget department central central
            云溪区残联2024年部门预算 / 部门：巴中市云溪区残联 单位：元 / 部门：巴中市云溪区残联 单位：元 / 部门：巴中市云溪区残联 单位：元; 巴中市云溪区残联 2024 budget department sichuan county
            """)
    void fields(String lines, String expected) {
        assertEquals(expected.strip(), found("说明.txt", lines));
    }

    /** The name of the file speaks only where the text is silent. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            2026年玉林市司法局部门预算.pdf;      收入预算总表;                      玉林市司法局 2026 budget department guangxi city low
            钦州市水利局2024年度部门决算公开.docx;  收支总表;                        钦州市水利局 2024 final department guangxi city low
            2026_dept_budget_来宾市档案馆_tables.pdf; 收支总表;                     来宾市档案馆 2026 budget department guangxi city low
            2026_dept_budget_来宾市档案馆.pdf;  贺州市档案馆2022年度单位决算 / 一、概况;      贺州市档案馆 2022 final unit guangxi city high
            扫描件0001.pdf;                收支总表;                          - - unknown unknown - - low
            附件2：2024-2026年规划表.xlsx;      收支总表;                          - - unknown unknown - - low
            """)
    void file(String name, String lines, String expected) {
        Subject subject = read(name, lines);
        assertEquals(expected.strip(), words(subject) + " " + subject.confidence());
    }

    /** Both halves of one disclosure are the same subject, so that they can be put together. */
    @Test
    void halvesAreAlike() {
        assertEquals(found("甲.pdf", "阳泉市信访局部门2024年度部门预算 / 信息公开 / 目录"),
                found("乙.pdf", "预算01表 收支总表 / 金额单位：万元 / （2024年度） / 部门名称 | 阳泉市信访局"));
    }

    private static String found(String name, String lines) {
        return words(read(name, lines));
    }

    private static String words(Subject subject) {
        return orUnknown(subject.department()) + " " + orUnknown(subject.year() == 0 ? "" : "" + subject.year()) + " "
                + subject.kind().name().toLowerCase() + " " + subject.entity().name().toLowerCase() + " "
                + orUnknown(subject.region()) + " " + orUnknown(subject.level());
    }

    private static String orUnknown(String word) {
        return word.isEmpty() ? "-" : word;
    }

    private static Subject read(String name, String lines) {
        List<Block> blocks = new ArrayList<>();
        for (String line : lines.strip().split(" / ")) {
            Location at = Location.ofLine(name, blocks.size() + 1, blocks.size(), line.length());
            blocks.add(line.contains(" | ") ? new Table(at, List.of(cells(at, line))) : new Paragraph(at, line, 0));
        }
        return new Reading(new Document(name, List.of(name), blocks, List.of()), PACK.vocabulary()).subject;
    }

    private static List<Cell> cells(Location at, String line) {
        List<Cell> cells = new ArrayList<>();
        for (String text : line.split(" \\| ")) {
            cells.add(new Cell(at, text));
        }
        return cells;
    }
}
