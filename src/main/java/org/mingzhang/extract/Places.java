package org.mingzhang.extract;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.pack.Vocabulary;

/** Region and level by the place names that a department's name begins with; unknown rather than guessed. */
final class Places {
    /** @param region id, "" when unknown. @param level central, province, city, county (and what is below it); "" when unknown */
    record Place(String region, String level) {
        static final Place UNKNOWN = new Place("", "");
    }

    private static final Pattern COUNTY = Pattern.compile(
            "^(\\p{IsHan}{2,12}?)自治[县旗]|^(\\p{IsHan}{2,6}?)[区旗]|^(\\p{IsHan}{1,6}?)县");
    /** A 区 that is no 市辖区, a 县 that belongs to another word. */
    private static final Pattern NO_COUNTY = Pattern.compile(".*(?:[局委厅院校所处办馆队]|中心).*"
            + "|.*(?:开发|自治|示范|试验|实验|保税|综保|园|园林|景|名胜|保护|社|小|片|学|市辖|国有林|功能|高新|经开|自贸|合作|度假|灌|库|老|军|"
            + "地|街|市|经济特|工业|商务|主城|集聚|管理|生态|^区|^各|^全|^辖)");
    private static final Pattern COUNTY_CITY = Pattern.compile("^(\\p{IsHan}{2,4}?)市(?!场|政|民|容|级)");
    private static final Pattern TOWN = Pattern.compile("(?:镇|乡|街道)(?:人民政府|办事处|人民代表大会|委员会)?(?:（本级）)?$");
    private static final String AFTER_PROVINCE = "省市区县路街镇乡村州大东西南北中";
    private static final Pattern NATIONAL_SCHOOL = Pattern.compile("(?:大学|学院)(?:（本级）)?$");
    private static final Pattern ELSEWHERE = Pattern.compile(".*[驻援赴]");
    private final Vocabulary vocabulary;

    Places(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Place of(String name) {
        String body = withoutPrefix(name);
        if (central(body)) {
            return new Place("central", "central");
        }
        String full = "";
        String region = "";
        for (Vocabulary.Region one : vocabulary.regions()) {
            for (String place : one.names()) {
                if (body.startsWith(place) && place.length() > full.length()) {
                    full = place;
                    region = one.id();
                }
            }
        }
        return full.isEmpty() ? withoutFullName(body) : new Place(region, level(full, region, body.substring(full.length())));
    }

    /** The region of a text that names one and no other, "" else. */
    String onlyRegion(String text) {
        Set<String> named = regions(text);
        return named.size() == 1 ? named.iterator().next() : "";
    }

    /** Ids of the regions that a text names. */
    Set<String> regions(String text) {
        BitSet printed = new BitSet();
        text.chars().forEach(printed::set);
        Set<String> named = new HashSet<>();
        for (Vocabulary.Region region : vocabulary.regions()) {
            for (String name : region.names()) {
                if (printed.get(name.charAt(0)) && printed.get(name.charAt(1)) && text.contains(name)) {
                    named.add(region.id());
                    break;
                }
            }
        }
        return named;
    }

    /** Whether the name is that of a place and nothing more: 上海市, 江苏省南京市, 上海市普陀区. */
    boolean isPlace(String name) {
        return name.length() <= 16 && (name.matches(".{1,9}[省市区县旗州盟]|.*地区") && !of(name).equals(Place.UNKNOWN)
                || vocabulary.regions().stream().anyMatch(region -> region.names().contains(name)));
    }

    /** The level that a title names in a word, such as 市级; "" when it says none. */
    String levelOfRank(String rank, String region) {
        if (rank.isEmpty()) {
            return "";
        }
        return switch (rank.charAt(0)) {
            case '省' -> "province";
            case '市' -> municipality(region) ? "province" : "city";
            case '州', '盟' -> "city";
            case '中' -> "central";
            default -> "county";
        };
    }

    private String withoutPrefix(String name) {
        for (String prefix : vocabulary.words("bodyPrefixes")) {
            if (name.startsWith(prefix)) {
                return name.substring(prefix.length());
            }
        }
        return name;
    }

    private boolean central(String body) {
        boolean national = body.startsWith("国家") && !body.startsWith("国家级");
        return national || vocabulary.words("centralDepartments").stream().anyMatch(body::startsWith);
    }

    private String level(String full, String region, String rest) {
        if (county(rest) || TOWN.matcher(rest).find()) {
            return "county";
        }
        boolean municipality = vocabulary.words("municipalities").contains(full);
        if (municipality || !isProvince(full)) {
            Matcher city = COUNTY_CITY.matcher(rest);
            boolean below = !municipality && city.find() && city.group(1).length() == 2 && !city.group(1).endsWith("城");
            return below ? "county" : municipality ? "province" : "city";
        }
        for (Vocabulary.Region one : vocabulary.regions()) {
            for (String place : one.names()) {
                if (!isProvince(place) && rest.startsWith(place)) {
                    return level(place, region, rest.substring(place.length()));
                }
            }
        }
        return COUNTY_CITY.matcher(rest).find() ? "county" : "province";
    }

    private static boolean isProvince(String place) {
        return place.endsWith("省") || place.endsWith("自治区") || place.endsWith("兵团");
    }

    private boolean municipality(String region) {
        return vocabulary.regions().stream().anyMatch(one -> one.id().equals(region)
                && one.names().stream().anyMatch(vocabulary.words("municipalities")::contains));
    }

    private static boolean county(String text) {
        Matcher county = COUNTY.matcher(text);
        if (!county.find()) {
            return false;
        }
        String stem = county.group(1) != null ? county.group(1) : county.group(2) != null ? county.group(2) : county.group(3);
        return county.group(1) != null || !NO_COUNTY.matcher(stem).matches();
    }

    /** Without 省 or 市: a province by its short name; or a county, a town, a county-level city alone. */
    private Place withoutFullName(String body) {
        for (Vocabulary.Region region : vocabulary.regions()) {
            String first = region.names().get(0);
            boolean whole = isProvince(first) || vocabulary.words("municipalities").contains(first);
            String name = first.startsWith("内蒙古") || first.startsWith("黑龙江") ? first.substring(0, 3) : first.substring(0, 2);
            if (whole && body.length() > name.length() && body.startsWith(name)
                    && AFTER_PROVINCE.indexOf(body.charAt(name.length())) < 0) {
                return NATIONAL_SCHOOL.matcher(body).find() ? Place.UNKNOWN : new Place(region.id(), "province");
            }
        }
        Place named = inside(body);
        Matcher city = COUNTY_CITY.matcher(body);
        boolean countyCity = city.find() && !knownCity(city.group(1));
        boolean below = county(body) || countyCity || TOWN.matcher(body).find();
        return below ? new Place(named.region(), "county") : named;
    }

    /** A place that stands later in the name (…总局北京市…局), not one that the office works in or helps. */
    private Place inside(String body) {
        for (Vocabulary.Region region : vocabulary.regions()) {
            for (String place : region.names()) {
                int at = body.indexOf(place);
                if (at > 0 && !ELSEWHERE.matcher(body.substring(0, at)).find() && !region.id().equals("central")) {
                    return new Place(region.id(), level(place, region.id(), body.substring(at + place.length())));
                }
            }
        }
        return Place.UNKNOWN;
    }

    /** 西安城市…: the short name of a city stands before 城市. */
    private boolean knownCity(String stem) {
        List<String> names = vocabulary.regions().stream().flatMap(region -> region.names().stream()).toList();
        return names.stream().anyMatch(name -> name.length() > 2 && stem.startsWith(name.substring(0, name.length() - 1)));
    }
}
