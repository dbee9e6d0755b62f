package org.openaeo.certification.file;

import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.openaeo.certification.procedure.Rulebook;
import org.openaeo.platform.start.PlatformSettings;
import org.openaeo.standards.Programme;
import org.openaeo.standards.Programmes;

/** The programme as it was put into force, version by version; versions never change, so they are read once. */
@Component
class CurrentRules implements Rulebook {
    private final ObjectProvider<Programmes> programmes;
    private final PlatformSettings settings;
    private final Map<Integer, Programme> read = new ConcurrentHashMap<>();

    CurrentRules(ObjectProvider<Programmes> programmes, PlatformSettings settings) {
        this.programmes = programmes;
        this.settings = settings;
    }

    @Override
    public int current() {
        return programmes.getObject().current().number();
    }

    @Override
    public Programme programme(int version) {
        return read.computeIfAbsent(
                version,
                number -> programmes.getObject().find(number).orElseThrow().programme());
    }

    @Override
    public ZoneId zone() {
        return settings.timeZone();
    }
}
