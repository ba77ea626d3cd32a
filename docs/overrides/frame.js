{#- What scripts add to the frame of a page; see docs/scripts/frame. -#}
const frameParts = {
  search: {% set search %}{% include "partials/search.html" %}{% endset %}{{ search | tojson }},
  icons: {
    {%- for name, path in [("dark", "weather-night"), ("light", "weather-sunny"), ("dense", "view-headline")] %}
    {%- set icon %}{% include ".icons/material/" ~ path ~ ".svg" %}{% endset %}
    {{ name }}: {{ icon | tojson }},
    {%- endfor %}
  },
  scripts: {{ config.extra_javascript | map("string") | list | tojson }},
};
{{ joined("scripts/frame/index.js") }}
