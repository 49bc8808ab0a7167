// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.catalog;

import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.definition.Definitions;
import dev.kept.testkit.CommittedDocument;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The committed pages about the metrics say what the catalogue says. */
class MetricPagesTest {

    private static final Page ENGLISH = new Page(
            Text::english,
            "Metrics",
            "Generated from the catalogue by `MetricPagesTest`; do not edit. The same is answered, in both languages, by"
                    + " `GET /api/v1/metrics`.",
            "Definition",
            "Formula",
            "Meaning",
            "Unit",
            "Source",
            "Grains",
            "Parts whose customers can be listed");
    private static final Page CHINESE = new Page(
            Text::chinese,
            "指标",
            "由 `MetricPagesTest` 根据指标目录生成，请勿手工修改。`GET /api/v1/metrics` 以中英文给出同样的内容。",
            "口径",
            "公式",
            "含义",
            "单位",
            "来源",
            "粒度",
            "可列出客户的部分");

    private record Page(
            Function<Text, String> language,
            String title,
            String note,
            String definition,
            String formula,
            String meaning,
            String unit,
            String source,
            String grains,
            String members) {

        String render(MetricCatalog catalog) {
            StringBuilder page = new StringBuilder("# " + title + "\n\n" + note + "\n");
            for (Family family : Family.values()) {
                page.append("\n## ").append(language.apply(family.title())).append('\n');
                catalog.all().stream()
                        .filter(metric -> metric.family() == family)
                        .forEach(metric -> render(metric, page));
            }
            return page.toString();
        }

        private void render(Metric metric, StringBuilder page) {
            page.append("\n### ").append(language.apply(metric.name()));
            page.append(" · `").append(metric.key()).append("`\n\n");
            page.append(language.apply(metric.description())).append("\n\n");
            row(page, definition, formula, meaning, unit, source);
            row(page, "---", "---", "---", "---", "---");
            metric.variants()
                    .forEach(variant -> row(
                            page,
                            "`" + variant.key() + "`",
                            language.apply(variant.formula()),
                            language.apply(variant.meaning()),
                            name(variant.unit()),
                            variant.source()));
            page.append('\n').append(grains).append(": ");
            page.append(
                    metric.grains().stream().map(Grain::name).map(Page::quoted).collect(Collectors.joining(", ")));
            page.append('\n');
            if (!metric.members().isEmpty()) {
                page.append('\n').append(members).append(": ");
                page.append(metric.members().keySet().stream()
                        .map(part -> "`" + part + "`")
                        .collect(Collectors.joining(", ")));
                page.append('\n');
            }
        }

        private static void row(StringBuilder page, String... cells) {
            page.append("| ").append(String.join(" | ", cells)).append(" |\n");
        }

        private static String quoted(String constant) {
            return "`" + constant.toLowerCase(Locale.ROOT) + "`";
        }

        private static String name(Unit unit) {
            return unit.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Test
    void english() {
        CommittedDocument.check(Path.of("docs/metrics.md"), ENGLISH.render(Definitions.catalog()));
    }

    @Test
    void chinese() {
        CommittedDocument.check(Path.of("docs/metrics.zh-CN.md"), CHINESE.render(Definitions.catalog()));
    }
}
