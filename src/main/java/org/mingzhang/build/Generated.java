package org.mingzhang.build;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** Text disclosures of invented departments, made by drawing numbers: for measuring and testing batches. */
public final class Generated {
    /** Every so many file cannot be read. */
    public static final int BROKEN = 10;
    /** Every so many file, where it can be read, has one wrong sum. */
    public static final int WRONG = 7;
    private static final String[] PLACES = {"云", "石", "泉", "林", "溪", "岭", "川", "湖", "桥", "坪"};
    private static final String[] BODIES = {"水务局", "林业局", "档案局", "司法局", "科学技术局", "文化和旅游局", "统计局", "审计局", "信访局",
        "市场监督管理局"};
    private static final int YEAR = 2026;

    private final Random random;
    private final String department;
    private final StringBuilder text = new StringBuilder();

    private Generated(int number) {
        this.random = new Random(number);
        this.department = PLACES[number % 10] + PLACES[number / 10 % 10] + PLACES[number / 100 % 10] + "县"
                + BODIES[number % BODIES.length];
    }

    /** Arguments: a folder to be filled, how many files. */
    public static void main(String[] args) throws IOException {
        write(Files.createDirectories(Path.of(args[0])), Integer.parseInt(args[1]));
    }

    /** Whether this file cannot be read. */
    public static boolean broken(int number) {
        return number % BROKEN == BROKEN - 1;
    }

    /** Whether this file can be read and has one error. */
    public static boolean wrong(int number) {
        return !broken(number) && number % WRONG == 0;
    }

    /** The name of the file in the folder. */
    public static String name(int number) {
        return String.format("%05d", number) + (broken(number) && number % 4 == 3 ? ".pdf" : ".txt");
    }

    /** Writes files 0 to count - 1 into the folder. */
    public static void write(Path folder, int count) throws IOException {
        for (int number = 0; number < count; number++) {
            Files.write(folder.resolve(name(number)), broken(number) ? garbage(number)
                    : new Generated(number).disclosure(wrong(number)).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Empty, cut off, no text at all, a container that is none. */
    private static byte[] garbage(int number) {
        byte[] noise = new byte[2000];
        new Random(number).nextBytes(noise);
        byte[] head = switch (number / BROKEN % 4) {
            case 0 -> new byte[0];
            case 1 -> "%PDF-1.7\n1 0 obj\n<<".getBytes(StandardCharsets.US_ASCII);
            case 2 -> new byte[] {'P', 'K', 3, 4};
            default -> new byte[] {0, 0, 0, 0};
        };
        if (head.length == 0) {
            return head;
        }
        byte[] all = Arrays.copyOf(head, head.length + noise.length);
        System.arraycopy(noise, 0, all, head.length, noise.length);
        return all;
    }

    private String disclosure(boolean wrong) {
        BigDecimal[] grants = draw(3, 90_000);
        BigDecimal projects = draw(1, 500_000)[0];
        BigDecimal staff = grants[0].add(grants[1]).add(grants[2]);
        BigDecimal office = draw(1, 30_000)[0];
        BigDecimal basic = staff.add(office);
        BigDecimal total = basic.add(projects);
        BigDecimal travel = draw(1, 500)[0];
        BigDecimal cars = draw(1, 3_000)[0];
        BigDecimal guests = draw(1, 900)[0];
        line(department + YEAR + "年部门预算");
        line("第一部分 " + department + "概况", "一、部门主要职责", "依法履行本行业的管理和服务职责。", "二、机构设置情况",
                "本部门有预算单位1个，为局机关本级。");
        line("第二部分 " + department + YEAR + "年部门预算情况说明", "一、收支预算总体情况",
                YEAR + "年收入预算总额" + total + "万元，与上年持平，全部为一般公共预算拨款。支出预算总额" + total + "万元，其中：基本支出"
                        + (wrong ? basic.add(new BigDecimal("3.00")) : basic) + "万元，项目支出" + projects + "万元。");
        line("二、“三公”经费预算情况", YEAR + "年“三公”经费预算" + travel.add(cars).add(guests) + "万元，与上年持平，其中：因公出国（境）费" + travel
                + "万元，与上年持平；公务用车运行维护费" + cars + "万元，与上年持平；公务用车购置费0万元，与上年持平；公务接待费" + guests
                + "万元，与上年持平。");
        line("三、机关运行经费情况", YEAR + "年机关运行经费预算" + office + "万元，与上年持平。");
        line("四、政府采购情况", YEAR + "年政府采购预算" + cars + "万元，其中：货物" + cars + "万元，工程0万元，服务0万元。");
        line("第三部分 名词解释", "基本支出：为保障机构正常运转发生的支出。", "项目支出：为完成特定任务发生的支出。",
                "“三公”经费：因公出国（境）、公务用车和公务接待的费用。", "机关运行经费：用于购买货物和服务的各项资金。");
        line("第四部分 " + department + YEAR + "年部门预算表");
        line("收支预算总表", "单位：万元", "收入\t\t支出\t", "项目\t预算数\t项目\t预算数",
                "一、一般公共预算拨款\t" + total + "\t一、基本支出\t" + basic, "\t\t二、项目支出\t" + projects,
                "收入总计\t" + total + "\t支出总计\t" + total);
        line("基本支出预算表", "单位：万元", "经济分类科目编码\t科目名称\t合计\t人员经费\t公用经费",
                "\t合计\t" + basic + "\t" + staff + "\t" + office, "301\t工资福利支出\t" + staff + "\t" + staff + "\t",
                "30101\t基本工资\t" + grants[0] + "\t" + grants[0] + "\t", "30102\t津贴补贴\t" + grants[1] + "\t" + grants[1] + "\t",
                "30103\t奖金\t" + grants[2] + "\t" + grants[2] + "\t", "302\t商品和服务支出\t" + office + "\t\t" + office,
                "30201\t办公费\t" + office + "\t\t" + office);
        return text.toString();
    }

    /** Positive amounts in 万元 with two decimals. */
    private BigDecimal[] draw(int count, int most) {
        BigDecimal[] drawn = new BigDecimal[count];
        for (int i = 0; i < count; i++) {
            drawn[i] = BigDecimal.valueOf(random.nextInt(most) + 100L, 2);
        }
        return drawn;
    }

    private void line(String... lines) {
        for (String line : lines) {
            text.append(line).append('\n');
        }
        text.append('\n');
    }
}
