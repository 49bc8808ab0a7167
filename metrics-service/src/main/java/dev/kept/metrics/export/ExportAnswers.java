// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.export;

import jakarta.ws.rs.core.StreamingOutput;
import org.jboss.resteasy.reactive.RestResponse;

/** Runs as answers: the rows are read while they are sent. */
public final class ExportAnswers {

    private ExportAnswers() {}

    /** @param name of the file that a browser keeps */
    public static RestResponse<StreamingOutput> of(ExportRun run, ExportFormat format, String name) {
        StreamingOutput body = out -> run.write(format, out);
        return RestResponse.ResponseBuilder.ok(body)
                .header("Next-Cursor", run.cursor())
                .header("Has-More", run.more())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
