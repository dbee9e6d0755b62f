package org.openaeo;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The server application. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class OpenAeo {
    public static void main(String[] args) {
        SpringApplication.run(OpenAeo.class, args);
    }

    /** The only source of the present: everybody who needs the time asks for this. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
