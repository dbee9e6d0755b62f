package org.openaeo.certification.evidence;

import java.time.Duration;
import java.util.List;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Which files are taken, and who looks at them.
 *
 * @param limit of one file
 * @param limitOfCompany of all files of one company together
 * @param types that are taken, by their media types
 * @param clamavHost of a ClamAV daemon; without one, files are not scanned
 */
@Validated
@ConfigurationProperties("openaeo.evidence")
public record EvidenceSettings(
        @DefaultValue("25MB") DataSize limit,
        @DefaultValue("2GB") DataSize limitOfCompany,

        @DefaultValue({
            "application/pdf",
            "image/jpeg",
            "image/png",
            "text/plain",
            "text/csv",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet"
        })
        @NotEmpty
        List<String> types,

        @Nullable String clamavHost,
        @DefaultValue("3310") @Min(1) @Max(65535) int clamavPort,
        @DefaultValue("30s") Duration clamavPatience) {

    public EvidenceSettings {
        types = List.copyOf(types);
        clamavHost = clamavHost == null || clamavHost.isBlank() ? null : clamavHost.strip();
    }

    @AssertTrue(message = "openaeo.evidence.limit is to be between 1KB and 1GB, and no more than limit-of-company")
    boolean isLimitSensible() {
        return limit.toBytes() >= 1024 && limit.toGigabytes() <= 1 && limitOfCompany.compareTo(limit) >= 0;
    }

    @AssertTrue(message = "openaeo.evidence.clamav-patience is to be at least 1s")
    boolean isPatienceSensible() {
        return clamavPatience.compareTo(Duration.ofSeconds(1)) >= 0;
    }
}
