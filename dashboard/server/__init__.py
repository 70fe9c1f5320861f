"""The web application: routes, prerendering, headers, and Dash behind them."""
