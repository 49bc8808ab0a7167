// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the service says about itself in its OpenAPI document. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Kept metrics service",
                        version = "1",
                        description = "Every customer metric, with what it was computed from and how sure it is."),
        tags = {
            @Tag(
                    name = "Metrics",
                    description = "The catalogue with every named definition, values over time and by group, and the"
                            + " customers behind each number."),
            @Tag(
                    name = "Metric operations",
                    description = "How fresh the metrics are, and building them anew beside the live ones."),
            @Tag(
                    name = "Benchmarks",
                    description = "Figures of others, with their citation: of an industry, a competitor, a market.")
        })
public class MetricsServiceApplication extends Application {}
