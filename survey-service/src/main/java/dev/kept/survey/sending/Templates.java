// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.sending;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The texts of messages and pages; what is put into an HTML one is escaped. */
@ApplicationScoped
class Templates {

    private static final String HTML = "text/html";

    private final Engine engine = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(HTML)))
            .addLocator(Templates::locate)
            .build();

    /** A template of the folder {@code mail} with its values. */
    String render(String file, Map<String, ?> values) {
        Template template = engine.getTemplate(file);
        if (template == null) {
            throw new IllegalArgumentException("No template " + file);
        }
        return template.render(values);
    }

    private static Optional<TemplateLocator.TemplateLocation> locate(String file) {
        String type = file.endsWith(".html") ? HTML : "text/plain";
        return Optional.of(new Located(read(file), Variant.forContentType(type)));
    }

    private static String read(String file) {
        try (InputStream in = Templates.class.getResourceAsStream("/mail/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("No template " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read template " + file, e);
        }
    }

    private record Located(String text, Variant variant) implements TemplateLocator.TemplateLocation {

        @Override
        public Reader read() {
            return new StringReader(text);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(variant);
        }
    }
}
